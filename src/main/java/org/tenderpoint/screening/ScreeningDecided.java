package org.tenderpoint.screening;

import java.time.Instant;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;

/** A session was screened, provisionally or at arrival. */
public record ScreeningDecided(SessionId session, ClientId client, ScreeningLevel level, Instant at) {}
