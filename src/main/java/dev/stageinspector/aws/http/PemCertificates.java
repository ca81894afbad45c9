package dev.stageinspector.aws.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The certificates of a file in PEM (RFC 7468). None is left out silently: each is read, or named
 * with the line where it begins.
 *
 * @param good those that could be read
 * @param problems a sentence for each that could not, with its line
 */
record PemCertificates(List<X509Certificate> good, List<String> problems) {

  /**
   * A line that begins or ends a block, wherever it stands: files that are joined without a line
   * end between them, and byte order marks in the middle, are met. Dashes may be too few.
   */
  private static final Pattern MARKER =
      Pattern.compile(
          "\\p{Pd}+[ \\t]*(BEGIN|END)[ \\t]+([^\\p{Pd}\\r\\n]*)(?:\\p{Pd}{1,5}|(?=[\\r\\n])|$)",
          Pattern.CASE_INSENSITIVE);

  /** The names that OpenSSL takes; the last has settings of its own after the certificate. */
  private static final Set<String> CERTIFICATES =
      Set.of("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE");

  private static final String TRUSTED = "TRUSTED CERTIFICATE";

  /** Names of blocks with certificates in them that are not read. */
  private static final Set<String> CHAINS = Set.of("PKCS7", "PKCS #7 SIGNED DATA", "CMS");

  PemCertificates {
    good = List.copyOf(good);
    problems = List.copyOf(problems);
  }

  /** A block that has begun: what it is, its line, and where its contents begin. */
  private record Begun(String kind, int line, int contents) {
    boolean isCertificate() {
      return CERTIFICATES.contains(kind);
    }
  }

  /** Reads the contents of a file. */
  static PemCertificates of(byte[] file) {
    String text = text(file);
    List<X509Certificate> good = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Begun nothing = new Begun("", 0, 0);
    Begun begun = nothing;
    int line = 1;
    int counted = 0;
    for (Matcher marker = MARKER.matcher(text); marker.find(); ) {
      line += lineEnds(text, counted, marker.start());
      counted = marker.start();
      String kind = marker.group(2).strip().toUpperCase(Locale.ROOT);
      if (marker.group(1).equalsIgnoreCase("BEGIN")) {
        addUnfinished(begun, problems);
        begun = new Begun(kind, line, marker.end());
        if (CHAINS.contains(kind)) {
          problems.add("line " + line + ": “" + kind + "” blocks are not supported.");
        }
      } else if (begun.isCertificate()) {
        add(text.substring(begun.contents(), marker.start()), begun, good, problems);
        begun = nothing;
      } else {
        if (begun.equals(nothing) && CERTIFICATES.contains(kind)) {
          problems.add("line " + line + ": the certificate that ends here has no BEGIN line.");
        }
        begun = nothing;
      }
    }
    addUnfinished(begun, problems);
    return new PemCertificates(good, problems);
  }

  private static void addUnfinished(Begun begun, List<String> problems) {
    if (begun.isCertificate()) {
      problems.add("line " + begun.line() + ": this certificate has no END line.");
    }
  }

  private static void add(
      String base64, Begun begun, List<X509Certificate> good, List<String> problems) {
    try {
      var der = new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64));
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      good.add((X509Certificate) x509.generateCertificate(der));
      if (der.available() > 0 && !begun.kind().equals(TRUSTED)) {
        problems.add(
            "line " + begun.line() + ": only the first certificate of this block is used.");
      }
    } catch (CertificateException | IllegalArgumentException e) {
      problems.add("line " + begun.line() + ": this certificate is damaged and is ignored.");
    }
  }

  /** Only the characters of ASCII matter; PowerShell writes even these in UTF-16. */
  private static String text(byte[] file) {
    boolean marked = file.length > 1;
    boolean littleEndian = marked && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE;
    boolean bigEndian = marked && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF;
    Charset charset = littleEndian || bigEndian ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new String(file, charset);
  }

  private static int lineEnds(String text, int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      ends += c == '\n' || (c == '\r' && !pair) ? 1 : 0;
    }
    return ends;
  }
}
