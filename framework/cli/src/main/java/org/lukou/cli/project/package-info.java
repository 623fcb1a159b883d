/** A new plugin's project: names, templates, and the API where Maven finds it. */
package org.lukou.cli.project;
