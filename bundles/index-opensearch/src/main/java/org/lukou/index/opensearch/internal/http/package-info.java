/**
 * A cluster spoken to over HTTP: nodes that fail are passed over, what is in the way is tried
 * again.
 */
package org.lukou.index.opensearch.internal.http;
