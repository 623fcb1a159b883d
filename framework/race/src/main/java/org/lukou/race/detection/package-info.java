/** What controllers are let see of the traffic. */
package org.lukou.race.detection;
