package dev.stageinspector.settings;

/** How to sign in to IAM Identity Center. */
public enum SignInWay {
  /** The browser of this computer brings the sign-in back. */
  BROWSER,
  /** A code is confirmed in a browser anywhere, such as for a remote desktop. */
  CODE
}
