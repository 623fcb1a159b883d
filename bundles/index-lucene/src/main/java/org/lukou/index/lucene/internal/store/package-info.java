/** What is in Lucene: series, packed blocks and entries as documents, found again by query. */
package org.lukou.index.lucene.internal.store;
