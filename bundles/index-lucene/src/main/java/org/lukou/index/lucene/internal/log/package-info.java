/** The write-ahead log: what is in it is kept, whatever happens to the process. */
package org.lukou.index.lucene.internal.log;
