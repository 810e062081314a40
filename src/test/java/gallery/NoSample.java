package gallery;

import java.util.OptionalDouble;
import org.tenderpoint.practice.setup.SamplePractice;

/** The gallery has no practice, so it has no sample either. */
class NoSample implements SamplePractice {

    @Override
    public void create() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void start() {
        throw new UnsupportedOperationException();
    }

    @Override
    public OptionalDouble progress() {
        return OptionalDouble.empty();
    }

    @Override
    public void remove() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void startRemoving() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean present() {
        return false;
    }

    @Override
    public boolean unfinished() {
        return false;
    }

    @Override
    public MissingTopics missing() {
        return MissingTopics.NOTHING;
    }
}
