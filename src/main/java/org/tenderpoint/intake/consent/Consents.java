package org.tenderpoint.intake.consent;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.vocabulary.Recorded;

/**
 * What the client agreed to.
 *
 * @param given one answer per kind; a missing kind was not asked
 * @param textVersion which wording was read out or shown
 * @param language of that wording
 * @param signedBy the name with which the client, or the person who decides for them, signed; empty until then
 * @param relation the signer's relation to a client who does not decide alone; empty if the client signs
 * @param signature as drawn; none if signed with the name alone, which counts the same
 */
public record Consents(
        Map<ConsentKind, Recorded> given, String textVersion, Locale language, String signedBy, String relation,
        Signature signature) {

    /**
     * The version of the program's own wording, {@code intake.consent.*}; the practice's versions count from the next.
     */
    public static final String PROGRAMS_TEXT = "1";

    public static final Consents NOT_ASKED = new Consents(Map.of(), PROGRAMS_TEXT, Locale.ENGLISH, "", "",
            Signature.NONE);

    public static final int SIGNATURE_LENGTH = 120;
    public static final int RELATION_LENGTH = 120;

    public Consents {
        relation = PlainText.checked(PlainText.line(relation), RELATION_LENGTH);
        given = Map.copyOf(given);
        signedBy = PlainText.checked(PlainText.note(signedBy), SIGNATURE_LENGTH);
    }

    public Recorded of(ConsentKind kind) {
        return given.getOrDefault(kind, Recorded.NOT_ASKED);
    }

    public Consents with(ConsentKind kind, Recorded answer) {
        var all = new EnumMap<ConsentKind, Recorded>(ConsentKind.class);
        all.putAll(given);
        if (answer == Recorded.NOT_ASKED) {
            all.remove(kind);
        } else {
            all.put(kind, answer);
        }
        return new Consents(all, textVersion, language, signedBy, relation, signature);
    }

    /** The same, answered to this wording. */
    public Consents to(ConsentWording wording) {
        return new Consents(given, wording.version(), wording.language(), signedBy, relation, signature);
    }

    public Consents signed(String name) {
        return new Consents(given, textVersion, language, name, relation, signature);
    }

    /** The same, signed by somebody with this relation to the client. */
    public Consents related(String how) {
        return new Consents(given, textVersion, language, signedBy, how, signature);
    }

    public Consents drawn(Signature drawn) {
        return new Consents(given, textVersion, language, signedBy, relation, drawn);
    }
}
