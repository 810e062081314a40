package org.tenderpoint.session;

/** A session has as many photos and papers as it may. */
public class TooManyAttachments extends IllegalStateException {

    TooManyAttachments() {
        super("A session has at most " + AttachmentService.MOST + " photos and papers");
    }
}
