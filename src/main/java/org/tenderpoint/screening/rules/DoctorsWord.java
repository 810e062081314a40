package org.tenderpoint.screening.rules;

import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.Optional;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * A doctor's word in writing that some rows wait for and carry as a tag. A clearance for one of these rows, or for the
 * condition {@link #named}, makes a fact true.
 */
enum DoctorsWord {
    SURGERY_CLEARED(RECENT_SURGERY, RECENT_SURGERY, Detail.CLEARED_FOR_MASSAGE),
    FRACTURE_CLEARED(RECENT_FRACTURE, RECENT_FRACTURE, Detail.CLEARED_FOR_MASSAGE),
    DISC_KNOWN(HERNIATED_DISC, HERNIATED_DISC, Detail.DOCTOR_AWARE),
    INJURY_SEEN(RECENT_INJURY, RECENT_INJURY, Detail.SEEN_BY_DOCTOR),
    /** A treated clot counts as a clot of today. */
    CLOT_TREATED(CLOT_NOW_OR_SUSPECTED, CLOT_HISTORY);

    /** The tag of rows that apply once the word has settled the fact. */
    enum RowsAfterWord {
        SURGERY_CLEARED(DoctorsWord.SURGERY_CLEARED),
        INJURY_SEEN(DoctorsWord.INJURY_SEEN),
        CLOT_TREATED(DoctorsWord.CLOT_TREATED);

        private final DoctorsWord word;

        RowsAfterWord(DoctorsWord word) {
            this.word = word;
        }

        DoctorsWord word() {
            return word;
        }
    }

    private final Condition named;
    private final Condition settles;
    private final Optional<Detail> detail;

    DoctorsWord(Condition named, Condition settles, Detail detail) {
        this.named = named;
        this.settles = settles;
        this.detail = Optional.of(detail);
    }

    DoctorsWord(Condition named, Condition settles) {
        this.named = named;
        this.settles = settles;
        this.detail = Optional.empty();
    }

    /** The condition that it makes true, or whose detail it makes true. */
    Condition settles() {
        return settles;
    }

    Optional<Detail> detail() {
        return detail;
    }

    /** Whether the clearance is this word: for the condition, or for a row that waits for it. */
    boolean in(MedicalClearance clearance) {
        return clearance.conditions().contains(named) || RowTraits.names(clearance, this);
    }
}
