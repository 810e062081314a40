package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;

/** A line of the list of work, on which the keyboard can stand. */
abstract class WorklistLine extends Div implements Focusable<WorklistLine>, BlurNotifier<WorklistLine> {}
