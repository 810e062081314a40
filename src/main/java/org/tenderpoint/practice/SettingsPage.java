package org.tenderpoint.practice;

/**
 * A page of settings that belongs to a feature; a bean of it stands among the settings of the practice.
 *
 * @param route its address without a slash in front
 * @param title as a link
 * @param why what it is for, in a sentence
 */
public record SettingsPage(String route, String title, String why) {}
