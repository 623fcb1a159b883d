package org.lukou.traffic.sim.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTokenTest {

  @ParameterizedTest
  @CsvSource({
    "-15.248000000000001, c02e7ef9db22d0e5",
    "-15.408000000000001, c02ed0e560418937",
    "23.247999999999998, 40373f7ced916873",
    "388.28499999999997, 4078448f5c28f5c3",
    "1493.8319999999999, 40975753f7ced917",
    "100.99999999999999, 4059400000000000",
    "16.67, 4030ab851eb851ec",
    "11.111, 402638d4fdf3b646",
    "-9.775999999999998, c0238d4fdf3b6459",
    "9007199254740993.5, 4340000000000000",
    "0.000000000000000000001234567890123456789, 3b97520105bbfffb",
    "1e-320, 00000000000007e8",
    "1.7e-310, 00001f4b537320e3",
    "123456789012345678901234567890.5, 45f8ee90ff6c373d"
  })
  void readsRealsAsTheReferenceDoes(String token, String bits) {
    assertEquals(
        bits, String.format("%016x", Double.doubleToRawLongBits(NumberToken.parse(token))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-12",
        "9007199254740993",
        "18446744073709551615",
        "-9223372036854775808"
      })
  void roundsIntegersCorrectly(String token) {
    assertEquals(Double.parseDouble(token) + 0.0, NumberToken.parse(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.0", "0.5", "2.5e3", "1E2", "1e+2", "125e-3", "0e5", "4e-400", "0.0", "1e308"})
  void readsShortRealsExactly(String token) {
    assertEquals(Double.parseDouble(token), NumberToken.parse(token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "1.5e400", "-1e99999999999", "17.976931348623159e307"})
  void refusesNumbersThatAreTooBig(String token) {
    assertThrows(ArithmeticException.class, () -> NumberToken.parse(token));
  }

  @Test
  void keepsTheSignOfANegativeRealZero() {
    assertEquals(
        Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(NumberToken.parse("-0.0")));
    assertEquals(
        Double.doubleToRawLongBits(0.0), Double.doubleToRawLongBits(NumberToken.parse("-0")));
  }
}
