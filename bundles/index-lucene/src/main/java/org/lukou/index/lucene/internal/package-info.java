/** The index of a city on Lucene: who takes batches, who answers queries, and who starts it. */
package org.lukou.index.lucene.internal;
