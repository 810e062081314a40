package org.tenderpoint.screening;

import org.tenderpoint.shared.id.SessionId;

/** A session that lies ahead became stricter or milder by no doing of its therapist. */
public record ScreeningChanged(SessionId session) {}
