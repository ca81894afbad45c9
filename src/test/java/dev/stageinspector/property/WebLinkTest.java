package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/b?c=d#e | a.example | https://a.example/b?c=d#e",
        "HTTP://a.example:8080 | a.example | HTTP://a.example:8080",
        "see https://a.example/b, then | a.example | https://a.example/b",
        "(https://a.example.) | a.example | https://a.example",
        "https://b\u00fccher.example/\u00e4 | xn--bcher-kva.example | https://xn--bcher-kva.example/%C3%A4",
        "https://a.example/@b | a.example | https://a.example/@b",
      })
  void addressesOfTheWebAreFound(String text, String host, String address) {
    assertThat(WebLink.in(text)).map(WebLink::host).contains(host);
    assertThat(WebLink.in(text)).map(link -> link.address().toString()).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example",
        "ftp://a.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "rtmps://a.example:443/app/",
        "https://good.example@evil.example",
        "https://good.example:80@evil.example/",
        "https://user:word@evil.example/",
        "https://good.example\\\\@evil.example/",
        "https://",
        "https:///path",
        "https://-/",
        "https://a.example:99999999",
      })
  void whatOnlyLooksLikeOneIsNone(String text) {
    assertThat(WebLink.in(text)).isEmpty();
  }

  @Test
  void aHostOfForeignLettersIsShownInAscii() {
    // The first letter is Cyrillic.
    assertThat(WebLink.in("https://\u0430pple.com/"))
        .map(WebLink::host)
        .contains("xn--pple-43d.com");
  }
}
