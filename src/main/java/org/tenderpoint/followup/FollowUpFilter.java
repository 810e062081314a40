package org.tenderpoint.followup;

/**
 * Which follow-ups a list shows.
 *
 * @param mine only those that the signed-in person owns
 * @param scope what of them
 */
public record FollowUpFilter(boolean mine, Scope scope) {

    /** Due now, or later. */
    public enum Scope implements org.tenderpoint.shared.Coded {
        /** With an alert, or a contact due by the end of today. */
        DUE,
        /** Not closed, and nothing due yet. */
        COMING
    }

    public static FollowUpFilter due(boolean mine) {
        return new FollowUpFilter(mine, Scope.DUE);
    }
}
