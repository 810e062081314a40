package org.tenderpoint.vocabulary.rule;

import java.util.Optional;

/**
 * The versions of the rule set in which one revision of a rule holds.
 *
 * @param until the version that no longer holds it; empty while it is in force
 */
public record Revision(RuleSetVersion since, Optional<RuleSetVersion> until) {

    /** In force since the first version. */
    public static final Revision FIRST = new Revision(RuleSetVersion.FIRST, Optional.empty());

    public Revision {
        if (until.filter(end -> end.compareTo(since) <= 0).isPresent()) {
            throw new IllegalArgumentException("A revision from " + since + " cannot end with " + until.get());
        }
    }

    public Revision from(String version) {
        return new Revision(new RuleSetVersion(version), until);
    }

    /** The same, replaced or removed with this version. */
    public Revision to(String version) {
        return new Revision(since, Optional.of(new RuleSetVersion(version)));
    }

    public boolean holdsIn(RuleSetVersion version) {
        return since.compareTo(version) <= 0
                && until.filter(end -> end.compareTo(version) <= 0).isEmpty();
    }
}
