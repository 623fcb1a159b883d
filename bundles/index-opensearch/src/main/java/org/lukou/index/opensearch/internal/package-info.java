/** The index of a city on an OpenSearch cluster. */
package org.lukou.index.opensearch.internal;
