package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.AdjustmentSource;
import org.tenderpoint.screening.WorkLimits;

/** What is agreed for a session, as the test gives it. */
@TestComponent
public class RandomLimits implements AdjustmentSource {

    final Map<SessionId, List<WorkLimits.Limit>> given = new ConcurrentHashMap<>();

    @Override
    public Agreed agreed(ClientId client, Optional<SessionId> session) {
        return new Agreed(session.map(given::get).orElse(List.of()), List.of());
    }

    @Override
    public List<AdjustmentLine> standing(ClientId client) {
        return List.of();
    }

    @Override
    public List<AdjustmentLine> appliedBy(SessionId session) {
        return List.of();
    }

    @Override
    public void apply(AdjustmentId adjustment, SessionId session) {
        fail("nothing is asked about here");
    }

    @Override
    public void takeBack(AdjustmentId adjustment, SessionId session) {
        fail("nothing is asked about here");
    }

    @Override
    public void dismiss(AdjustmentId adjustment, SessionId session, String reason) {
        fail("nothing is asked about here");
    }
}
