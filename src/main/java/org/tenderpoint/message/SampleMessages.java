package org.tenderpoint.message;

import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.SamplePart;
import org.tenderpoint.practice.SampleWorld;

/** Nobody of the sample practice is ever written to; what somebody brought about by hand goes with it. */
@Component
class SampleMessages implements SamplePart {

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void create(SampleWorld world) {
        // nothing is sent
    }

    @Override
    public void remove(Leaving leaving) {
        leaving.delete("messages");
    }
}
