package dev.stageinspector.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemCertificatesTest {

  private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
  private static final String END = "-----END CERTIFICATE-----\n";

  private static List<X509Certificate> some = List.of();

  /** Two of those that the JDK brings along. */
  @BeforeAll
  static void choose() throws Exception {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((java.security.KeyStore) null);
    some =
        Stream.of(((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers())
            .limit(2)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN X509 CERTIFICATE-----\n1-----END X509 CERTIFICATE-----\n",
        "-----BEGIN TRUSTED CERTIFICATE-----\n1-----END TRUSTED CERTIFICATE-----\n",
        "\uFEFF-----BEGIN CERTIFICATE-----\n1-----END CERTIFICATE-----",
        "subject=/CN=x\n \t-----BEGIN CERTIFICATE-----  \n1  -----END CERTIFICATE----- \n",
        "----BEGIN CERTIFICATE-----\n1-----END CERTIFICATE-----\n",
        "–––BEGIN CERTIFICATE–––\n1–––END CERTIFICATE–––\n",
        "-----begin certificate-----\n1-----end certificate-----\n",
        "-----BEGIN RSA PRIVATE KEY-----\nQUJD\n-----END RSA PRIVATE KEY-----\n"
            + "-----BEGIN CERTIFICATE-----\n1-----END CERTIFICATE-----\n",
      })
  void certificateIsReadInEachFormThatIsMet(String form) throws Exception {
    String text = form.replace("1", base64(0));
    for (String ends : List.of(text, text.replace("\n", "\r\n"), text.replace("\n", "\r"))) {
      assertThat(read(ends, StandardCharsets.UTF_8))
          .isEqualTo(new PemCertificates(List.of(some.getFirst()), List.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM"})
  void utf16IsRead(String charset) throws Exception {
    assertThat(read(BEGIN + base64(0) + END, Charset.forName(charset)).good()).hasSize(1);
  }

  @Test
  void filesThatAreJoinedWithoutALineEndAreReadWhole() throws Exception {
    String joined = BEGIN + base64(0) + END.strip() + "\uFEFF" + BEGIN + base64(1) + END;

    assertThat(read(joined, StandardCharsets.UTF_8))
        .isEqualTo(new PemCertificates(some, List.of()));
    assertThat(read(joined.replace("\uFEFF", ""), StandardCharsets.UTF_8).good()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <B>~@@@@~<E>        | line 3: this certificate is damaged
          <B>~AAAA~<E>        | line 3: this certificate is damaged
          <B>~QUJD~<B>~<1><E> | line 3: this certificate has no END line
          <B>~<E>             | line 3: this certificate is damaged
          QUJD~<E>            | line 4: the certificate that ends here has no BEGIN line
          <B>~<12><E>         | line 3: only the first certificate of this block is used
          -----BEGIN PKCS7-----~QUJD~-----END PKCS7----- | line 3: “PKCS7” blocks are not supported
          """)
  void certificateThatIsNotReadIsNamedWithItsLineAndTheOthersCount(String block, String problem)
      throws Exception {
    String second =
        block
            .replace("<B>", BEGIN.strip())
            .replace("<E>", END.strip())
            .replace("<12>", double64())
            .replace("<1>", base64(1));
    String text = "# mine\n\n" + second.replace('~', '\n') + "\n" + BEGIN + base64(0) + END;

    PemCertificates read = read(text, StandardCharsets.UTF_8);

    assertThat(read.good()).contains(some.getFirst());
    assertThat(read.problems()).singleElement().asString().startsWith(problem);
  }

  @Test
  void certificateWithoutItsEndIsNamed() throws Exception {
    assertThat(read(BEGIN + base64(0), StandardCharsets.UTF_8))
        .isEqualTo(
            new PemCertificates(List.of(), List.of("line 1: this certificate has no END line.")));
  }

  private static PemCertificates read(String text, Charset charset) {
    return PemCertificates.of(text.getBytes(charset));
  }

  private static String base64(int index) throws Exception {
    return mime(some.get(index).getEncoded());
  }

  private static String double64() throws Exception {
    byte[] one = some.get(0).getEncoded();
    byte[] other = some.get(1).getEncoded();
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return mime(both);
  }

  private static String mime(byte[] der) {
    return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n";
  }
}
