package org.tenderpoint.aim;

import java.util.List;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.platform.PlainText;

/**
 * @param complaint what they are about, in the client's words; may be empty
 * @param aims one to three
 */
public record NewAims(String complaint, List<NewAim> aims) {

    public static final int MOST = 3;
    public static final int TEXT_LENGTH = 200;

    /** @throws IllegalArgumentException if there are none or too many, or a text is too long */
    public NewAims {
        complaint = PlainText.checked(PlainText.line(complaint), TEXT_LENGTH);
        aims = List.copyOf(aims);
        if (aims.isEmpty() || aims.size() > MOST) {
            throw new IllegalArgumentException("One to three activities, not " + aims.size());
        }
    }

    /**
     * @param activity in the client's words
     * @param start 0 cannot do it at all, 10 as before
     */
    public record NewAim(String activity, int start) {

        /**
         * @throws IllegalArgumentException if there is no activity, or it is too long, or the rating is not on the
         * scale
         */
        public NewAim {
            activity = PlainText.checked(PlainText.line(activity), TEXT_LENGTH);
            if (activity.isEmpty()) {
                throw new IllegalArgumentException("An activity has words");
            }
            checkScale(start);
        }
    }

    static void checkScale(int rating) {
        if (rating < 0 || rating > FunctionChange.HIGHEST) {
            throw new IllegalArgumentException("A rating is 0 to 10, not " + rating);
        }
    }
}
