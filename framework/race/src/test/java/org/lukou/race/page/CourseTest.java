package org.lukou.race.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CourseTest {

  @Test
  void pointsOnTheWayAreLeftOut() {
    Course course = new Course().to(0, 0).to(1, 0).to(2, 0).to(3, 0).to(4, 5).to(5, 10);
    assertEquals("M0 0L3 0L5 10", course.toString());
  }

  @Test
  void aSinglePointIsNoLine() {
    assertEquals("M1 2", new Course().to(1, 2).toString());
  }
}
