package dev.stageinspector.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

  /** The examples of RFC 3986, 5.4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          g:h           | g:h
          g             | http://a/b/c/g
          ./g           | http://a/b/c/g
          g/            | http://a/b/c/g/
          /g            | http://a/g
          //g           | http://g
          ?y            | http://a/b/c/d;p?y
          g?y           | http://a/b/c/g?y
          '#s'          | http://a/b/c/d;p?q#s
          g#s           | http://a/b/c/g#s
          g?y#s         | http://a/b/c/g?y#s
          ;x            | http://a/b/c/;x
          g;x=1/./y     | http://a/b/c/g;x=1/y
          g;x=1/../y    | http://a/b/c/y
          ''            | http://a/b/c/d;p?q
          .             | http://a/b/c/
          ./            | http://a/b/c/
          ..            | http://a/b/
          ../           | http://a/b/
          ../g          | http://a/b/g
          ../..         | http://a/
          ../../g       | http://a/g
          ../../../g    | http://a/g
          ../../../../g | http://a/g
          /./g          | http://a/g
          /../g         | http://a/g
          g.            | http://a/b/c/g.
          ..g           | http://a/b/c/..g
          ./../g        | http://a/b/g
          ./g/.         | http://a/b/c/g/
          g/./h         | http://a/b/c/g/h
          g/../h        | http://a/b/c/h
          g?y/../x      | http://a/b/c/g?y/../x
          """)
  void examplesOfTheRfc(String reference, String target) {
    assertThat(Reference.resolved(URI.create("http://a/b/c/d;p?q"), reference))
        .contains(URI.create(target));
  }

  @ParameterizedTest
  @CsvSource({
    "https://h, ?x=1, https://h?x=1",
    "https://h, g, https://h/g",
    "https://h:1/, ../g, https://h:1/g",
    "https://h/whip, //o:2/x, https://o:2/x"
  })
  void baseWithoutAPath(String base, String reference, String target) {
    assertThat(Reference.resolved(URI.create(base), reference)).contains(URI.create(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a b/", "http://[", "%zz"})
  void whatIsNoAddressIsNone(String reference) {
    assertThat(Reference.resolved(URI.create("http://a/"), reference)).isEmpty();
  }
}
