// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

contract Shop {
    IERC20 public immutable token;

    constructor(IERC20 sold) {
        token = sold;
    }

    function buy(uint256 amount) external {
        token.totalSupply();
        token.transferFrom(msg.sender, address(this), amount);
    }
}
