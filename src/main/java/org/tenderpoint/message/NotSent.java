package org.tenderpoint.message;

/** A message was not taken. Carries why and nothing else: what mail servers answer holds addresses. */
class NotSent extends Exception {

    private static final long serialVersionUID = 1L;

    private final MessageTrouble trouble;

    NotSent(MessageTrouble trouble) {
        super(trouble.code());
        this.trouble = trouble;
    }

    MessageTrouble trouble() {
        return trouble;
    }
}
