package org.tenderpoint.platform.ui;

import java.util.List;

/** What managers must act on, at the top of their start page; every bean of this type is asked. */
public interface ManagersStrips {

    /** Called for managers only. */
    List<AlertStrip> strips();
}
