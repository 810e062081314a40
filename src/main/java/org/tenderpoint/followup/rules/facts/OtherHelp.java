package org.tenderpoint.followup.rules.facts;

import java.util.Set;
import org.tenderpoint.vocabulary.Discipline;

/**
 * The client's wishes about referrals.
 *
 * @param declined disciplines that the client does not want
 */
public record OtherHelp(AskedDiscipline asked, Set<Discipline> declined) {

    public static final OtherHelp NOT_SPOKEN_OF = new OtherHelp(AskedDiscipline.NONE, Set.of());

    public OtherHelp {
        declined = Set.copyOf(declined);
    }

    public OtherHelp withAsked(AskedDiscipline wished) {
        return new OtherHelp(wished, declined);
    }

    public OtherHelp withDeclined(Set<Discipline> unwanted) {
        return new OtherHelp(asked, unwanted);
    }
}
