/** The language in which a user asks an index. */
package org.lukou.archive.search;
