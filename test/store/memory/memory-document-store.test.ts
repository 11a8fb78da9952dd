import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { describeDocumentStore } from '../document-store.contract';

describeDocumentStore('memory', createMemoryDocumentStore);
