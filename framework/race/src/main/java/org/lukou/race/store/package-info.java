/** Where finished cells are kept. */
package org.lukou.race.store;
