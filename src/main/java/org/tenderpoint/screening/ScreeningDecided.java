package org.tenderpoint.screening;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.screening.rules.ScreeningLevel;

/** A session was screened, provisionally or at arrival. */
public record ScreeningDecided(SessionId session, ClientId client, ScreeningLevel level, Instant at) {}
