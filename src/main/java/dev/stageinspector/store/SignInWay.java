package dev.stageinspector.store;

/** How to sign in to IAM Identity Center. */
public enum SignInWay {
  /** The browser on this computer completes the sign-in. */
  BROWSER,
  /** The user confirms a code in any browser, for example on another computer. */
  CODE
}
