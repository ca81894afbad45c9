package dev.stageinspector.broadcast;

/** Finds what is wrong with a token's form: what was lost or changed on its way. */
record FormRemarks(Jwt token, Remarks remarks) {

  private static final String COPY_AGAIN = "Copy the whole token again.";

  void add() {
    parts();
    if (token.signature().isEmpty()) {
      remarks.wrong("Its end, the signature, is missing. " + COPY_AGAIN);
    } else {
      signature(TokenSignature.of(token.algorithm(), token.signature()));
    }
  }

  private void parts() {
    int count = token.parts().size();
    if (count > 3) {
      remarks.wrong("It has " + count + " parts with a dot between them; a token has 3.");
    }
    part(0, "header");
    part(1, "claims");
  }

  private void part(int index, String name) {
    if (TokenSignature.bytes(token.parts().get(index)).isEmpty()) {
      remarks.wrong("A character in its " + name + " was changed, lost, or added. " + COPY_AGAIN);
    }
  }

  private void signature(TokenSignature signature) {
    int characters = signature.characters();
    switch (signature.form()) {
      case WHOLE -> {}
      case SHORT ->
          remarks.wrong(
              (characters == 0
                      ? "Most of its signature is missing. "
                      : Amount.of(characters, "character")
                          + " of its signature "
                          + (characters == 1 ? "is" : "are")
                          + " missing. ")
                  + COPY_AGAIN);
      case LONG ->
          remarks.wrong(
              "Its signature is "
                  + Amount.of(characters, "character")
                  + " too long. "
                  + COPY_AGAIN);
      case DAMAGED ->
          remarks.wrong(
              "Its signature is damaged: a character was changed, lost, or added. " + COPY_AGAIN);
      case FOREIGN ->
          remarks.wrong(
              "Its signature is in the DER format; ES384 needs r and s side by side, 96 bytes (IEEE"
                  + " P1363).");
      case UNKNOWN ->
          remarks.wrong(
              (token.algorithm().isEmpty()
                      ? "It doesn't say how it is signed."
                      : "It is signed with " + token.algorithm() + ".")
                  + " AWS accepts its own tokens (KMS) and self-signed ones with ES384.");
    }
  }
}
