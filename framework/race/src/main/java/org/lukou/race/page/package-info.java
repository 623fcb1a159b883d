/** A race as one page for the browser and for print, with its plots. */
package org.lukou.race.page;
