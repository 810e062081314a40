package org.tenderpoint.aim.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.AimSetId;
import org.tenderpoint.platform.id.ClientId;

/**
 * The form as typed, valid or not.
 *
 * @param seen the aims that were open when the form was opened
 */
record AimsDraft(Optional<AimSetId> seen, String complaint, List<Typed> aims) {

    /** @param rating null until one is chosen */
    record Typed(String activity, @Nullable Integer rating) {

        static final Typed NOTHING = new Typed("", null);

        boolean nothing() {
            return activity.isBlank() && rating == null;
        }
    }

    static String key(ClientId client) {
        return "aims:" + client;
    }

    static AimsDraft empty(Optional<AimSetId> seen) {
        return new AimsDraft(seen, "", List.of());
    }

    /** The row at this place; an empty one where nothing was typed. */
    Typed row(int number) {
        return number < aims.size() ? aims.get(number) : Typed.NOTHING;
    }
}
