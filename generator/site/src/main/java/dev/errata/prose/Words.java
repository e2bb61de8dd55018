package dev.errata.prose;

import java.util.Set;

/** English words that the checks know. */
final class Words {
  /** What a quick fix can tell a reader to do. */
  static final Set<String> ACTIONS =
      Set.of(
          ("accept activate add adjust allow answer append apply approve ask assign attach authenticate avoid"
                  + " back begin bind boot bring build call cancel cast change check choose clean clear click clone close"
                  + " combine commit compare compile complete configure confirm connect convert copy correct create"
                  + " declare decrease define delete deploy describe detach disable disconnect do downgrade download"
                  + " drop edit embed enable end enlarge ensure enter escape exclude execute expand export extend fetch fill"
                  + " find fix follow force free generate get give go grant group hand have hide ignore import include"
                  + " increase indent initialize insert inspect install invoke join keep kill leave let limit link list"
                  + " load lock log look lower make mark match mend merge migrate mount move name narrow note open"
                  + " order pass paste pick pin place point prefix press print pull purge push put quote raise read"
                  + " rebase rebuild recreate redeploy reduce refer refresh register reinstall reload remove rename"
                  + " renew repair repeat replace report request resend reset resolve restart restore retry return"
                  + " reuse revert review revoke rewrite roll rotate run save say schedule search see select send"
                  + " separate serve set share shorten shrink sign silence skip sort specify split stage start stop store"
                  + " strip submit substitute supply switch sync tag take tell terminate test throw top track trim trust try"
                  + " turn type unblock uninstall unlock unmount unpack unset update upgrade upload use validate verify"
                  + " view visit wait wipe wrap write")
              .split(" "));

  /** Written with a vowel and spoken with a consonant. */
  static final Set<String> CONSONANT_STARTS =
      Set.of(
          ("eu euro european one once ones oneself ubiquitous ubuntu unanimous unary unicode unicorn unification unified"
                  + " uniform unify unikernel union unions unique unit units unity universal universally universe university unix"
                  + " uranium usable usage use used useful useless user users usual usually usurp utc utf utility utilities"
                  + " utopia uuid ubiquity url uri uid usb ui ux")
              .split(" "));

  /** Written with a silent h. */
  static final Set<String> SILENT_H =
      Set.of(
          "heir", "heirloom", "honest", "honestly", "honor", "honour", "hour", "hourly", "hours");

  private Words() {}
}
