package org.tenderpoint.client;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.setup.SamplePractice;

/**
 * Keeps the sample practice out of the lists of what is to be done until it is whole. While its year is passing,
 * everything in it seems overdue for months, and nothing of it is for anybody to do.
 */
@Component
public class SampleLists {

    private final SamplePractice sample;
    private final SampleMark mark;

    SampleLists(SamplePractice sample, SampleMark mark) {
        this.sample = sample;
        this.mark = mark;
    }

    /** Whether something is kept out of them now. */
    public boolean keptOut() {
        return sample.unfinished();
    }

    /**
     * What a query's condition goes on with.
     *
     * @param client the path to the client's id in it, such as {@code f.clientId}
     */
    public String condition(String client) {
        return keptOut() ? " and " + client + " not in (select m.clientId from MadeUpClient m)" : "";
    }

    /** Which clients stand in lists. */
    public Predicate<ClientId> listed() {
        return keptOut() ? Predicate.not(mark.all()::contains) : _ -> true;
    }
}
