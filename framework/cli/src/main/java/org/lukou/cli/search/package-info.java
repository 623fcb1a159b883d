/** Asking the index of a city's runs. */
package org.lukou.cli.search;
