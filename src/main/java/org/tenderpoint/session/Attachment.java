package org.tenderpoint.session;

import org.tenderpoint.platform.id.Id.AttachmentId;

/**
 * A photo or paper of a session, without its content.
 *
 * @param picture whether it can be viewed here; a paper is only downloaded
 * @param caption what it shows, at most {@value AttachmentService#LONGEST_CAPTION} characters; may be empty
 */
public record Attachment(AttachmentId id, boolean picture, String caption) {}
