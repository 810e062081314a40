package org.tenderpoint.screening;

import org.tenderpoint.platform.id.SessionId;

/** A session that lies ahead became stricter or milder by no doing of its therapist. */
public record ScreeningChanged(SessionId session) {}
