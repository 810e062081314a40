package org.tenderpoint.practice;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.platform.store.schedule.Rounds;
import org.tenderpoint.platform.store.schedule.Rounds.FailingRound;

/** Tells managers what the program keeps failing to do by itself. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class RoundService {

    private final Rounds rounds;

    RoundService(Rounds rounds) {
        this.rounds = rounds;
    }

    public List<FailingRound> failing() {
        return rounds.keepFailing();
    }

    /** @return ends the listening; listeners then read again */
    public Runnable listen(Runnable heard) {
        return rounds.listen(heard);
    }
}
