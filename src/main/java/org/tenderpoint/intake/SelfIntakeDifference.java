package org.tenderpoint.intake;

/**
 * One field in which a client's own answer is not what stands on record, in words.
 *
 * @param key the field's key, as in {@link IntakeDifference.FieldChange}
 * @param said what the client typed
 */
public record SelfIntakeDifference(String key, String label, String onRecord, String said, Kind kind) {

    /** What the client's answer does to the record. */
    public enum Kind {
        /** It asks for more care; it is laid over the record by itself. */
        GRAVER,
        /** It asks for less care: never taken over unless somebody says so. */
        MILDER,
        /** Neither says which asks for more care: somebody decides. */
        OTHER
    }

    /** What is done about it. */
    public enum Decision {
        TAKE,
        KEEP,
        /** Of texts and places: what is on record and what the client said, together. */
        BOTH
    }

    /** Whether somebody must decide before anything is confirmed. */
    public boolean mustDecide() {
        return kind != Kind.GRAVER;
    }

    /** Whether both can stand together. */
    public boolean canBeBoth() {
        return SelfIntakeOverlay.JOINED.contains(key);
    }
}
