/**
 * Fits models and applies them to what is new: topics of articles and statements, sentiment toward
 * each mentioned actor. Every result is the same whatever the order and the partitions of its
 * input.
 */
package dev.readout.model;
