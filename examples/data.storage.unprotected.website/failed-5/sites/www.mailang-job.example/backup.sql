-- MySQL dump 10.13
CREATE TABLE `user` (
  `id` int
);
