package dev.stageinspector.broadcast.check;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Keeps the certificates that a server presents, and leaves the judgment to another. */
final class ChainRecorder extends X509ExtendedTrustManager {

  private final X509ExtendedTrustManager judge;
  private volatile List<X509Certificate> chain = List.of();

  ChainRecorder(X509ExtendedTrustManager judge) {
    this.judge = judge;
  }

  /** What was presented, the server's own first; nothing if it did not come to that. */
  List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] presented, String type, Socket socket)
      throws CertificateException {
    chain = List.of(presented);
    judge.checkServerTrusted(presented, type, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] presented, String type, SSLEngine engine)
      throws CertificateException {
    chain = List.of(presented);
    judge.checkServerTrusted(presented, type, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] presented, String type)
      throws CertificateException {
    chain = List.of(presented);
    judge.checkServerTrusted(presented, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] presented, String type, Socket socket)
      throws CertificateException {
    judge.checkClientTrusted(presented, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] presented, String type, SSLEngine engine)
      throws CertificateException {
    judge.checkClientTrusted(presented, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] presented, String type)
      throws CertificateException {
    judge.checkClientTrusted(presented, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }
}
