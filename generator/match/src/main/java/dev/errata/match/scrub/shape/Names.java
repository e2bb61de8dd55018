package dev.errata.match.scrub.shape;

/** Which names say that a secret, a person or a machine is named next. */
public final class Names {
  public static final String SECRET = "[secret]";
  public static final String USER = "[user]";
  public static final String HOST = "[host]";

  /** How the name of a secret ends, without the marks between its words. */
  private static final String[] ENDINGS = {
    "token",
    "secret",
    "password",
    "passwd",
    "passwort",
    "passphrase",
    "pwd",
    "apikey",
    "accesskey",
    "accesskeyid",
    "secretkey",
    "secretkeybase",
    "privatekey",
    "accountkey",
    "sharedkey",
    "sharedaccesssignature",
    "signingkey",
    "encryptionkey",
    "masterkey",
    "authkey",
    "licensekey",
    "subscriptionkey",
    "credential",
    "credentials",
    "authorization",
    "bearer",
    "cookie",
    "sessionid",
    "sessid",
    "sessionkey",
    "connectsid",
    "amzsignature",
    "storepass",
    "keypass",
    "passin",
    "passout",
    "dbpass",
    "userpass",
    "jwt",
    "totp",
    "otp"
  };

  /** Names of secrets where an equals sign follows at once. */
  private static final String ATTACHED = " session sid auth sig signature pat pin ";

  /** Names of what an address holds for one reader alone. */
  private static final String IN_QUERY =
      " key code state ticket hash hmac sas nonce assertion samlresponse k t secret u ";

  private static final String PEOPLE =
      " user username userid login logname sudouser gitauthorname gitcommittername ";

  private static final String MACHINES = " hostname computername machinename userdomain ";

  private Names() {}

  /** The mark for what a name is followed by, or null. */
  public static String mark(String name) {
    String plain = plain(name);
    for (String ending : ENDINGS) {
      if (plain.endsWith(ending)) {
        return SECRET;
      }
    }
    if (isPass(name)) {
      return SECRET;
    }
    if (Chars.holds(PEOPLE, plain)) {
      return USER;
    }
    return Chars.holds(MACHINES, plain) ? HOST : null;
  }

  /** Whether it names a secret only where an equals sign follows at once. */
  public static boolean isAttached(String name) {
    return Chars.holds(ATTACHED, plain(name)) || name.endsWith("_auth");
  }

  public static boolean isInQuery(String name) {
    return Chars.holds(IN_QUERY, plain(name));
  }

  /** Whether "pass" is the name or its last word. */
  private static boolean isPass(String name) {
    int start = name.length() - 4;
    return name.endsWith("pass") && (start == 0 || !Chars.isAlnum(name.charAt(start - 1)));
  }

  /** The letters alone. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (Chars.isLetter(name.charAt(i))) {
        plain.append(name.charAt(i));
      }
    }
    return plain.toString();
  }
}
